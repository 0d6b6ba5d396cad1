import { page } from "heddle";
import { Spinner, VStack } from "heddle/components";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";

export default page({
  title: "Spinner",
  description: "Turns while something is on its way.",
}, () => {
  return (
    <VStack className="gap-10">
      <Introduction
        title="Spinner"
        section="Feedback"
        help="Turns while something is on its way."
      />
      <Specimen>
        <Spinner />
      </Specimen>
      <SourceCode code="<Spinner />" />

      <Variants title="Size" help="16, 24 or 40 pixels.">
        <Variant name="sm">
          <Spinner size="sm" />
        </Variant>
        <Variant name="md">
          <Spinner size="md" />
        </Variant>
        <Variant name="lg">
          <Spinner size="lg" />
        </Variant>
      </Variants>
      <Neighbours previous="Pagination" previousPath="/pagination" next="Tag" nextPath="/tag" />
    </VStack>
  );
});
