import { block, type Children } from "heddle";
import { Box, Text, VStack } from "heddle/components";

export default block<{
  name: string;
  children?: Children;
}>(({ name, children }) => {
  return (
    <VStack className="min-w-0 gap-2">
      <Text className="text-sm font-medium text-muted">{name}</Text>
      <Box className="min-w-0 flex-1 rounded-card border border-line bg-panel p-4">
        {children}
      </Box>
    </VStack>
  );
});
