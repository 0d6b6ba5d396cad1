import { page, use } from "heddle";
import { Badge, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { BadgeTrial } from "../state/trials/badge";

export default page({
  title: "Badge",
  description: "A word or a number that says the state of something.",
}, () => {
  const trial = use(BadgeTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="Badge"
        section="Data"
        help="A word or a number that says the state of something."
      />
      <Specimen>
        <Badge onClick={() => trial.tell("onClick")}>Badge</Badge>
      </Specimen>
      <SourceCode code="<Badge>Badge</Badge>" />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants title="Colour" help="Colour by meaning; follows the theme.">
        <Variant name="neutral">
          <Badge color="neutral">Badge</Badge>
        </Variant>
        <Variant name="accent">
          <Badge color="accent">Badge</Badge>
        </Variant>
        <Variant name="secondary">
          <Badge color="secondary">Badge</Badge>
        </Variant>
        <Variant name="good">
          <Badge color="good">Badge</Badge>
        </Variant>
        <Variant name="warn">
          <Badge color="warn">Badge</Badge>
        </Variant>
        <Variant name="bad">
          <Badge color="bad">Badge</Badge>
        </Variant>
      </Variants>
      <Neighbours previous="Form" previousPath="/form" next="Table" nextPath="/table" />
    </VStack>
  );
});
