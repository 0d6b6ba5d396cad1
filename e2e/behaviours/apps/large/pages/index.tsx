import { page, use } from "heddle";
import { Button, Text, VStack } from "heddle/components";
import { Large } from "../state/large";

export default page({ title: "Large" }, () => {
  const large = use(Large);
  return (
    <VStack className="p-6 gap-4">
      <Button onClick={large.fill}>Fill</Button>
      <Button onClick={large.increment}>Add one</Button>
      <Button onClick={large.touch}>Touch</Button>
      <Text id="count">{large.count}</Text>
      <Text id="size">{large.hidden.length}</Text>
    </VStack>
  );
});
