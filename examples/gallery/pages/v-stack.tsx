import { page, use } from "heddle";
import { VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { VStackTrial } from "../state/trials/v-stack";

export default page({
  title: "Vertical stack",
  description: "Puts its children below each other with even space between.",
}, () => {
  const trial = use(VStackTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="Vertical stack"
        section="Layout"
        help="Puts its children below each other with even space between."
      />
      <Specimen>
        <VStack
          className="gap-4"
          onClick={() => trial.tell("onClick")}
          onDoubleClick={() => trial.tell("onDoubleClick")}
        />
      </Specimen>
      <SourceCode code={"<VStack className=\"gap-4\" />"} />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants title="Align" help="Where children sit across the direction.">
        <Variant name="start">
          <VStack align="start" className="gap-4" />
        </Variant>
        <Variant name="center">
          <VStack align="center" className="gap-4" />
        </Variant>
        <Variant name="end">
          <VStack align="end" className="gap-4" />
        </Variant>
        <Variant name="stretch">
          <VStack align="stretch" className="gap-4" />
        </Variant>
        <Variant name="baseline">
          <VStack align="baseline" className="gap-4" />
        </Variant>
      </Variants>
      <Variants title="Justify" help="How children share the room along the direction.">
        <Variant name="start">
          <VStack justify="start" className="gap-4" />
        </Variant>
        <Variant name="center">
          <VStack justify="center" className="gap-4" />
        </Variant>
        <Variant name="end">
          <VStack justify="end" className="gap-4" />
        </Variant>
        <Variant name="between">
          <VStack justify="between" className="gap-4" />
        </Variant>
        <Variant name="around">
          <VStack justify="around" className="gap-4" />
        </Variant>
      </Variants>
      <Neighbours
        previous="Flex"
        previousPath="/flex"
        next="Horizontal stack"
        nextPath="/h-stack"
      />
    </VStack>
  );
});
