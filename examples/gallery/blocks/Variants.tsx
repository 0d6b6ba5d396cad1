import { block, type Children } from "heddle";
import { Box, Heading, Text, VStack } from "heddle/components";

export default block<{
  title: string;
  help: string;
  children?: Children;
}>(({ title, help, children }) => {
  return (
    <VStack as="section" className="gap-2">
      <Heading level={2}>{title}</Heading>
      {help !== "" && <Text className="max-w-2xl text-muted">{help}</Text>}
      <Box className="mt-1 grid gap-4 sm:grid-cols-2">
        {children}
      </Box>
    </VStack>
  );
});
