import { block } from "heddle";
import { CodeBlock, Heading, VStack } from "heddle/components";

export default block<{
  code: string;
}>(({ code }) => {
  return (
    <VStack as="section" className="min-w-0 gap-2">
      <Heading level={2}>Code</Heading>
      <CodeBlock language="tsx" ariaLabel="Code of the example">{code}</CodeBlock>
    </VStack>
  );
});
