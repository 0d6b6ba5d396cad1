import { page, use } from "heddle";
import { JsonViewer, Text, VStack } from "heddle/components";
import { Answer } from "../state/answer";

export default page({ title: "Json" }, () => {
  const answer = use(Answer);
  return (
    <VStack className="gap-4">
      <Text>{answer.chosen}</Text>
      <JsonViewer value={answer.records} rootName="records" onSelect={answer.choose} />
    </VStack>
  );
});
