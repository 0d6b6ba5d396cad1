import { page, use } from "heddle";
import { Button, Text, VStack } from "heddle/components";
import { Steps } from "../state/steps";

export default page({ title: "Interim values" }, () => {
  const steps = use(Steps);
  return (
    <VStack className="p-6 gap-4">
      <Button onClick={steps.generator}>Generator</Button>
      <Button onClick={steps.asyncGenerator}>Async generator</Button>
      <Button onClick={steps.flushing}>Flush</Button>
      <Text id="step">{steps.step}</Text>
    </VStack>
  );
});
