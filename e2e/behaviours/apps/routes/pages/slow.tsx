import { page, use } from "heddle";
import { Box, Heading, Text } from "heddle/components";
import { Slow } from "../state/visit";

export default page({ title: "Slow" }, () => {
  const slow = use(Slow);
  return (
    <Box>
      <Heading level={1}>A slow page</Heading>
      <Text>{slow.loaded ? "loaded" : "waiting"}</Text>
    </Box>
  );
});
