import { page } from "heddle";
import { Box, Text, ThemeToggle, VStack } from "heddle/components";

export default page({ title: "Appearance" }, () => (
  <VStack className="p-6 gap-4">
    <ThemeToggle variant="choices" />
    <Box className="bg-panel p-4">
      <Text>What is read</Text>
    </Box>
  </VStack>
));
