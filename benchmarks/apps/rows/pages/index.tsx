import { page, use } from "heddle";
import { Box, Button, Text } from "heddle/components";
import { Rows } from "../state/rows";

export default page({ title: "Rows", onLoad: () => use(Rows).fill() }, () => {
  const rows = use(Rows);
  return (
    <>
      <Button onClick={rows.touch}>Touch</Button>
      <Button onClick={rows.insertFirst}>Insert first</Button>
      <Button onClick={rows.append}>Append</Button>
      <Button onClick={rows.swap}>Swap</Button>
      <Button onClick={rows.removeFirst}>Remove first</Button>
      <Box>
        {rows.rows.map((row) => (
          <Text key={row.id}>{row.label}</Text>
        ))}
      </Box>
    </>
  );
});
