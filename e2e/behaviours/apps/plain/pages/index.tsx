import { page } from "heddle";
import { Box, Heading, Link, Text } from "heddle/components";

export default page({ title: "Plain", description: "Words and links" }, () => (
  <Box>
    <Heading level={1}>Plain words</Heading>
    <Text>{["No", "state"].join(" ")}</Text>
    <Link href="/more">More</Link>
  </Box>
));
