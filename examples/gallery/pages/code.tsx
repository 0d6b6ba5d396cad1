import { page } from "heddle";
import { Code, VStack } from "heddle/components";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";

export default page({
  title: "Code",
  description: "A name or a few words of code, within a text.",
}, () => {
  return (
    <VStack className="gap-10">
      <Introduction
        title="Code"
        section="Text"
        help="A name or a few words of code, within a text."
      />
      <Specimen>
        <Code>npm start</Code>
      </Specimen>
      <SourceCode code="<Code>npm start</Code>" />

      <Neighbours previous="Text" previousPath="/text" next="Link" nextPath="/link" />
    </VStack>
  );
});
