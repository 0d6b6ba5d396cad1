import { page } from "heddle";
import { Box, Heading, Link } from "heddle/components";

export default page({ title: "More" }, () => (
  <Box>
    <Heading level={1} text="More words" />
    <Link href="/" text="Back to the start" />
  </Box>
));
