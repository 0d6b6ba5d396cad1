import { block, type Children } from "heddle";
import { Box } from "heddle/components";

export default block<{
  children?: Children;
}>(({ children }) => {
  return (
    <Box id="specimen" className="min-w-0 rounded-card border border-line bg-panel p-4 sm:p-8">
      {children}
    </Box>
  );
});
