import { page, use } from "heddle";
import { CodeBlock, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { CodeBlockTrial } from "../state/trials/code-block";

export default page({
  title: "Code block",
  description: "Lines of code in colours, with a button that copies them. Lines can be numbered and made to stand out.",
}, () => {
  const trial = use(CodeBlockTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="Code block"
        section="Text"
        help="Lines of code in colours, with a button that copies them. Lines can be numbered and made to stand out."
      />
      <Specimen>
        <CodeBlock
          language="typescript"
          fileName="src/greet.ts"
          onCopy={() => trial.tell("onCopy")}
        >
          {"export function greet(name: string): string {\n  // Said to everybody alike.\n  return `Hello, ${name || \"you\"}`;\n}"}
        </CodeBlock>
      </Specimen>
      <SourceCode
        code={"<CodeBlock language=\"typescript\" fileName=\"src/greet.ts\">\n  {\"export function greet(name: string): string {\\n  // Said to everybody alike.\\n  return `Hello, ${name || \\\"you\\\"}`;\\n}\"}\n</CodeBlock>"}
      />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants title="States" help="Each of them alone.">
        <Variant name="line numbers">
          <CodeBlock language="typescript" fileName="src/greet.ts" lineNumbers>
            {"export function greet(name: string): string {\n  // Said to everybody alike.\n  return `Hello, ${name || \"you\"}`;\n}"}
          </CodeBlock>
        </Variant>
        <Variant name="wrap">
          <CodeBlock language="typescript" fileName="src/greet.ts" wrap>
            {"export function greet(name: string): string {\n  // Said to everybody alike.\n  return `Hello, ${name || \"you\"}`;\n}"}
          </CodeBlock>
        </Variant>
      </Variants>
      <Neighbours previous="Keys" previousPath="/kbd" next="Markdown" nextPath="/markdown" />
    </VStack>
  );
});
