import { page, use, windowed } from "heddle";
import { Box, Button, Text } from "heddle/components";
import { Lists } from "../state/lists";

export default page({ title: "Lists" }, () => {
  const lists = use(Lists);
  return (
    <>
      <Button onClick={lists.write}>Write</Button>
      <Button onClick={lists.count}>Count</Button>
      <Text>{lists.answer}</Text>
      <Text>{lists.steps}</Text>
      <Box className="h-96 overflow-y-auto">
        {windowed(lists.rows, 50).map((row) => (
          <Text key={row.id}>{row.label}</Text>
        ))}
      </Box>
    </>
  );
});
