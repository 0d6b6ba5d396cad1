import { page } from "heddle";
import { Box, Heading, Link, Text, VStack } from "heddle/components";
import Frame from "../blocks/Frame";

export default page({ title: "Quill's terms and privacy" }, () => {
  return (
    <Box className="min-h-dvh bg-panel">
      <Frame>
        <Heading level={1} className="text-3xl font-semibold tracking-tight">
          Terms and privacy
        </Heading>
        <VStack as="section" id="privacy" className="gap-2">
          <Heading level={2} className="text-xl font-semibold">What you write is yours</Heading>
          <Text color="muted">
            We keep it so that your team can read it, and use it for nothing else. You can take all
            of it along as Markdown files, on any day.
          </Text>
        </VStack>
        <VStack as="section" className="gap-2">
          <Heading level={2} className="text-xl font-semibold">What it costs</Heading>
          <Text color="muted">
            The first 30 days are free. Then plans run by the month and end when you say so; people
            who leave your team are not billed for the days that they are gone.
          </Text>
        </VStack>
        <VStack as="section" className="gap-2">
          <Heading level={2} className="text-xl font-semibold">What happens when you leave</Heading>
          <Text color="muted">
            Thirty days after you close a workspace it is deleted, with every version and backup.
          </Text>
        </VStack>
        <Link href="/" icon="arrow-left">Back to your workspace</Link>
      </Frame>
    </Box>
  );
});
