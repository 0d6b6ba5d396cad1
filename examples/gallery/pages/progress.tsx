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

      <Variants
        title="Kind"
        help="A bar as wide as there is room, or a ring with the percentage in it."
      >
        <Variant name="bar">
          <Progress value={40} label="Progress" kind="bar" />
        </Variant>
        <Variant name="circle">
          <Progress value={40} label="Progress" kind="circle" />
        </Variant>
      </Variants>
      <Variants
        title="Size"
        help="4, 6 or 10 pixels high; as a circle 24, 56 or 96 pixels, the smallest without the percentage."
      >
        <Variant name="sm">
          <Progress value={40} label="Progress" size="sm" />
        </Variant>
        <Variant name="md">
          <Progress value={40} label="Progress" size="md" />
        </Variant>
        <Variant name="lg">
          <Progress value={40} label="Progress" size="lg" />
        </Variant>
      </Variants>
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
      <Neighbours previous="Tag" previousPath="/tag" next="Skeleton" nextPath="/skeleton" />
    </VStack>
  );
});
