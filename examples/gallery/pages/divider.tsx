import { page } from "heddle";
import { Divider, VStack } from "heddle/components";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";

export default page({
  title: "Divider",
  description: "A hairline between what does not belong together.",
}, () => {
  return (
    <VStack className="gap-10">
      <Introduction
        title="Divider"
        section="Layout"
        help="A hairline between what does not belong together."
      />
      <Specimen>
        <Divider />
      </Specimen>
      <SourceCode code="<Divider />" />

      <Variants title="Direction" help="Vertical between things in a row.">
        <Variant name="horizontal">
          <Divider direction="horizontal" />
        </Variant>
        <Variant name="vertical">
          <Divider direction="vertical" />
        </Variant>
      </Variants>
      <Neighbours previous="Card" previousPath="/card" next="Scroll area" nextPath="/scroll-area" />
    </VStack>
  );
});
