import { page, use } from "heddle";
import { HStack, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { HStackTrial } from "../state/trials/h-stack";

export default page({
  title: "Horizontal stack",
  description: "Puts its children beside each other with even space between.",
}, () => {
  const trial = use(HStackTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="Horizontal stack"
        section="Layout"
        help="Puts its children beside each other with even space between."
      />
      <Specimen>
        <HStack
          className="gap-3"
          onClick={() => trial.tell("onClick")}
          onDoubleClick={() => trial.tell("onDoubleClick")}
        />
      </Specimen>
      <SourceCode code={"<HStack className=\"gap-3\" />"} />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants title="Align" help="Where children sit across the direction.">
        <Variant name="start">
          <HStack align="start" className="gap-3" />
        </Variant>
        <Variant name="center">
          <HStack align="center" className="gap-3" />
        </Variant>
        <Variant name="end">
          <HStack align="end" className="gap-3" />
        </Variant>
        <Variant name="stretch">
          <HStack align="stretch" className="gap-3" />
        </Variant>
        <Variant name="baseline">
          <HStack align="baseline" className="gap-3" />
        </Variant>
      </Variants>
      <Variants title="Justify" help="How children share the room along the direction.">
        <Variant name="start">
          <HStack justify="start" className="gap-3" />
        </Variant>
        <Variant name="center">
          <HStack justify="center" className="gap-3" />
        </Variant>
        <Variant name="end">
          <HStack justify="end" className="gap-3" />
        </Variant>
        <Variant name="between">
          <HStack justify="between" className="gap-3" />
        </Variant>
        <Variant name="around">
          <HStack justify="around" className="gap-3" />
        </Variant>
      </Variants>
      <Neighbours previous="Vertical stack" previousPath="/v-stack" next="Grid" nextPath="/grid" />
    </VStack>
  );
});
