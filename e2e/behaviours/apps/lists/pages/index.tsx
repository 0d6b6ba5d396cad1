import { page, use, windowed } from "heddle";
import { Box, Button, HStack, Text, VStack } from "heddle/components";
import { Rows } from "../state/rows";

export default page({ title: "Long lists" }, () => {
  const rows = use(Rows);
  return (
    <VStack className="p-6 gap-4">
      <HStack>
        <Button onClick={rows.add}>Add a row</Button>
        <Button onClick={rows.removeAll}>Remove all</Button>
      </HStack>
      <Text id="picked">Picked: {rows.picked.join(", ")}</Text>
      <Box id="list" className="h-80 w-96 overflow-y-auto">
        <VStack className="gap-1">
          {windowed(rows.all, 40).map((row, index) => (
            <Button key={row.id} variant={row.isPicked ? "solid" : "ghost"} onClick={() => rows.pick(row)}>
              {index}: {row.name}
            </Button>
          ))}
        </VStack>
      </Box>
    </VStack>
  );
});
