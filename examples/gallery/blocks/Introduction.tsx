import { block } from "heddle";
import { Heading, Text, VStack } from "heddle/components";

export default block<{
  title: string;
  section: string;
  help: string;
}>(({ title, section, help }) => {
  return (
    <VStack className="gap-2">
      <Text className="text-sm font-medium text-accent">{section}</Text>
      <Heading level={1}>{title}</Heading>
      <Text className="max-w-3xl text-lg text-muted">{help}</Text>
    </VStack>
  );
});
