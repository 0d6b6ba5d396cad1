import { page } from "heddle";
import { Skeleton, VStack } from "heddle/components";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";

export default page({
  title: "Skeleton",
  description: "Keeps the room of what is still loading.",
}, () => {
  return (
    <VStack className="gap-10">
      <Introduction
        title="Skeleton"
        section="Feedback"
        help="Keeps the room of what is still loading."
      />
      <Specimen>
        <Skeleton />
      </Specimen>
      <SourceCode code="<Skeleton />" />

      <Variants title="Shape" help="What is going to stand here.">
        <Variant name="text">
          <Skeleton shape="text" />
        </Variant>
        <Variant name="rectangle">
          <Skeleton shape="rectangle" />
        </Variant>
        <Variant name="circle">
          <Skeleton shape="circle" />
        </Variant>
      </Variants>
      <Neighbours previous="Progress" previousPath="/progress" next="Alert" nextPath="/alert" />
    </VStack>
  );
});
