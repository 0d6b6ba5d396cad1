import { page } from "heddle";
import { Kbd, VStack } from "heddle/components";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";

export default page({
  title: "Keys",
  description: "A key or a shortcut, as it stands on a keyboard.",
}, () => {
  return (
    <VStack className="gap-10">
      <Introduction
        title="Keys"
        section="Text"
        help="A key or a shortcut, as it stands on a keyboard."
      />
      <Specimen>
        <Kbd>Ctrl+K</Kbd>
      </Specimen>
      <SourceCode code="<Kbd>Ctrl+K</Kbd>" />

      <Neighbours previous="Link" previousPath="/link" next="Code block" nextPath="/code-block" />
    </VStack>
  );
});
