import { page } from "heddle";
import { Icon, VStack } from "heddle/components";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";

export default page({
  title: "Icon",
  description: "One of the Lucide icons, in the colour of the text around it.",
}, () => {
  return (
    <VStack className="gap-10">
      <Introduction
        title="Icon"
        section="Media"
        help="One of the Lucide icons, in the colour of the text around it."
      />
      <Specimen>
        <Icon name="star" />
      </Specimen>
      <SourceCode code={"<Icon name=\"star\" />"} />

      <Neighbours previous="Image" previousPath="/image" next="Avatar" nextPath="/avatar" />
    </VStack>
  );
});
