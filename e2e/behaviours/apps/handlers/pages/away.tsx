import { page, use } from "heddle";
import { Text, VStack } from "heddle/components";
import { Handlers } from "../state/handlers";

export default page({ title: "Away" }, () => {
  const handlers = use(Handlers);
  return (
    <VStack className="p-6 gap-4">
      <Text id="log">{handlers.log.join(" ")}</Text>
    </VStack>
  );
});
