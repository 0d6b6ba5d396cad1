import { page } from "heddle";
import { Box, Heading, Link } from "heddle/components";

export default page({ title: "More" }, () => (
  <Box>
    <Heading level={1}>More words</Heading>
    <Link href="/">Back to the start</Link>
  </Box>
));
