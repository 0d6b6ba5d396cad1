import { page, use } from "heddle";
import { Button, Input, Text, VStack } from "heddle/components";
import { View } from "../state/view";

export default page({ title: "Alone" }, () => {
  const view = use(View);
  return (
    <VStack className="gap-4 p-6">
      <Input id="text" bind={view.text} label="Text" />
      <Text id="typed">{`Typed: ${view.text}`}</Text>
      <Button onClick={view.say}>Say it</Button>
      <Button onClick={view.goOn}>Go on</Button>
    </VStack>
  );
});
