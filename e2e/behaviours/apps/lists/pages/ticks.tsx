import { page, use } from "heddle";
import { Box, Button, HStack, Text, VStack } from "heddle/components";
import { Answer, Ticks } from "../state/ticks";

export default page({ title: "Ticks" }, () => {
  const ticks = use(Ticks);
  const answer = use(Answer);
  return (
    <VStack className="p-6 gap-4">
      <HStack>
        <Button onClick={() => ticks.tell(1)}>One</Button>
        <Button onClick={() => ticks.tell(100)}>A hundred</Button>
        <Button onClick={() => ticks.change(ticks.told)}>Change the last</Button>
        <Button onClick={() => ticks.remove(ticks.told)}>Remove the last</Button>
        <Button onClick={answer.write}>Write</Button>
      </HStack>
      <Text id="answer">{answer.text}</Text>
      <Box id="ticks">
        {ticks.lines.map((line) => (
          <Text key={line.id}>{line.text}</Text>
        ))}
      </Box>
    </VStack>
  );
});
