import { page, use } from "heddle";
import { Box, Button, HStack, Text } from "heddle/components";
import { Table } from "../state/table";

export default page({ title: "Table" }, () => {
  const table = use(Table);
  return (
    <>
      <Button onClick={table.create}>Create 1,000</Button>
      <Button onClick={table.createMany}>Create 10,000</Button>
      <Button onClick={table.append}>Append 1,000</Button>
      <Button onClick={table.update}>Update each 10th</Button>
      <Button onClick={table.swap}>Swap</Button>
      <Button onClick={table.clear}>Clear</Button>
      <Box id="rows">
        {table.rows.map((row) => (
          <HStack key={row.id}>
            <Text>{row.id}</Text>
            <Text>{row.label}</Text>
          </HStack>
        ))}
      </Box>
    </>
  );
});
