import { page, use } from "heddle";
import { Box, Button, Heading } from "heddle/components";
import { Door } from "../state/visit";

export default page({ title: "Door" }, () => {
  const door = use(Door);
  return (
    <Box>
      <Heading level={1}>The door</Heading>
      <Button onClick={door.comeIn}>Come in</Button>
    </Box>
  );
});
