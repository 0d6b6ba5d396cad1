import { page } from "heddle";
import { Spacer, VStack } from "heddle/components";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";

export default page({
  title: "Spacer",
  description: "Takes the room that is left over in a row or column, and so pushes things apart.",
}, () => {
  return (
    <VStack className="gap-10">
      <Introduction
        title="Spacer"
        section="Layout"
        help="Takes the room that is left over in a row or column, and so pushes things apart."
      />
      <Specimen>
        <Spacer />
      </Specimen>
      <SourceCode code="<Spacer />" />

      <Neighbours previous="Split pane" previousPath="/split-pane" next="Tabs" nextPath="/tabs" />
    </VStack>
  );
});
