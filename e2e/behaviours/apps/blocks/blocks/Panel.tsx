import { block, type Children } from "heddle";
import { Box, Heading } from "heddle/components";

export default block<{
  title: string;
  children?: Children;
  footer?: Children;
}>(({ title, children, footer }) => {
  return (
    <Box id={title}>
      <Heading>{title}</Heading>
      {children}
      {footer && <Box id={`${title}-footer`}>{footer}</Box>}
    </Box>
  );
});
