import { page } from "heddle";
import { Progress, VStack } from "heddle/components";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";

export default page({ title: "Progress", description: "How far something has come." }, () => {
  return (
    <VStack className="gap-10">
      <Introduction title="Progress" section="Feedback" help="How far something has come." />
      <Specimen>
        <Progress value={40} label="Progress" />
      </Specimen>
      <SourceCode code={"<Progress value={40} label=\"Progress\" />"} />

      <Variants title="Colour" help="Colour by meaning; follows the theme.">
        <Variant name="neutral">
          <Progress value={40} label="Progress" color="neutral" />
        </Variant>
        <Variant name="accent">
          <Progress value={40} label="Progress" color="accent" />
        </Variant>
        <Variant name="secondary">
          <Progress value={40} label="Progress" color="secondary" />
        </Variant>
        <Variant name="good">
          <Progress value={40} label="Progress" color="good" />
        </Variant>
        <Variant name="warn">
          <Progress value={40} label="Progress" color="warn" />
        </Variant>
        <Variant name="bad">
          <Progress value={40} label="Progress" color="bad" />
        </Variant>
      </Variants>
      <Neighbours previous="Spinner" previousPath="/spinner" next="Skeleton" nextPath="/skeleton" />
    </VStack>
  );
});
