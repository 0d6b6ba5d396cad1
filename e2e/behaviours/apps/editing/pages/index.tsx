import { page, use } from "heddle";
import { Button, Heading, Input, Text, VStack } from "heddle/components";
import { Notes } from "../state/notes";

export default page({ title: "Editing" }, () => {
  const notes = use(Notes);
  return (
    <VStack className="p-6 gap-4">
      <Heading>Before</Heading>
      <Input label="Draft" bind={notes.draft} />
      <Button onClick={notes.add}>Add</Button>
      <Text id="count">{notes.count}</Text>
    </VStack>
  );
});
