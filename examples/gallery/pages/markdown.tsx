import { page } from "heddle";
import { Markdown, VStack } from "heddle/components";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";

export default page({
  title: "Markdown",
  description: "Formatted text: headings, lists, links, tables, task lists, code in colours. HTML in it is shown as text, so it is safe for what users write.",
}, () => {
  return (
    <VStack className="gap-10">
      <Introduction
        title="Markdown"
        section="Text"
        help="Formatted text: headings, lists, links, tables, task lists, code in colours. HTML in it is shown as text, so it is safe for what users write."
      />
      <Specimen>
        <Markdown>{"## Markdown\n\nWith **bold**, *italic* and [links](/)."}</Markdown>
      </Specimen>
      <SourceCode
        code={"<Markdown>{\"## Markdown\\n\\nWith **bold**, *italic* and [links](/).\"}</Markdown>"}
      />

      <Neighbours previous="Code block" previousPath="/code-block" next="HTML" nextPath="/html" />
    </VStack>
  );
});
