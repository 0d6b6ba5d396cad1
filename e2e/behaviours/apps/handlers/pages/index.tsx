import { page, use } from "heddle";
import { Button, Text, VStack } from "heddle/components";
import { Handlers } from "../state/handlers";

export default page({ title: "Handlers" }, () => {
  const handlers = use(Handlers);
  return (
    <VStack className="p-6 gap-4">
      <Button onClick={handlers.nested}>Nested</Button>
      <Button onClick={() => handlers.typed(41, { name: "typed" })}>Typed</Button>
      <Button onClick={handlers.redirect}>Redirect</Button>
      <Button onClick={handlers.count}>Count</Button>
      <Button onClick={handlers.rush}>Rush</Button>
      <Button onClick={[() => handlers.search("slow"), () => handlers.search("quick")]}>Search</Button>
      <Button onClick={handlers.welcome}>Welcome</Button>
      <Button onClick={handlers.clear}>Clear</Button>
      <Text id="loaded">{handlers.loaded}</Text>
      <Text id="log">{handlers.log.join(" ")}</Text>
      <Text id="slow">{handlers.slow}</Text>
      <Text id="fast">{handlers.fast}</Text>
      <Text id="found">{handlers.found}</Text>
      <Text id="ticks">{handlers.ticks}</Text>
    </VStack>
  );
});
