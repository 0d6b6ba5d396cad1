import { page, use } from "heddle";
import { Iframe, Input, Text, VStack } from "heddle/components";
import { Frames } from "../state/frames";

export default page({ title: "Frames" }, () => {
  const frames = use(Frames);
  return (
    <VStack className="gap-4">
      <Input bind={frames.address} label="Address" />
      <Text>{`Loaded ${frames.loads} times`}</Text>
      <Iframe src={frames.address} title="Chosen" onLoad={frames.loaded} />
    </VStack>
  );
});
