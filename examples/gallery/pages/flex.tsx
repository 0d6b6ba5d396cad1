import { page, use } from "heddle";
import { Flex, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { FlexTrial } from "../state/trials/flex";

export default page({
  title: "Flex",
  description: "Lays out its children in a row or column, wrapping when you ask.",
}, () => {
  const trial = use(FlexTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="Flex"
        section="Layout"
        help="Lays out its children in a row or column, wrapping when you ask."
      />
      <Specimen>
        <Flex
          wrap
          className="gap-4"
          onClick={() => trial.tell("onClick")}
          onDoubleClick={() => trial.tell("onDoubleClick")}
        />
      </Specimen>
      <SourceCode code={"<Flex wrap className=\"gap-4\" />"} />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants title="Direction" help="Which way the children follow each other.">
        <Variant name="row">
          <Flex direction="row" wrap className="gap-4" />
        </Variant>
        <Variant name="column">
          <Flex direction="column" wrap className="gap-4" />
        </Variant>
        <Variant name="row-reverse">
          <Flex direction="row-reverse" wrap className="gap-4" />
        </Variant>
        <Variant name="column-reverse">
          <Flex direction="column-reverse" wrap className="gap-4" />
        </Variant>
      </Variants>
      <Variants title="Align" help="Where children sit across the direction.">
        <Variant name="start">
          <Flex wrap align="start" className="gap-4" />
        </Variant>
        <Variant name="center">
          <Flex wrap align="center" className="gap-4" />
        </Variant>
        <Variant name="end">
          <Flex wrap align="end" className="gap-4" />
        </Variant>
        <Variant name="stretch">
          <Flex wrap align="stretch" className="gap-4" />
        </Variant>
        <Variant name="baseline">
          <Flex wrap align="baseline" className="gap-4" />
        </Variant>
      </Variants>
      <Variants title="Justify" help="How children share the room along the direction.">
        <Variant name="start">
          <Flex wrap justify="start" className="gap-4" />
        </Variant>
        <Variant name="center">
          <Flex wrap justify="center" className="gap-4" />
        </Variant>
        <Variant name="end">
          <Flex wrap justify="end" className="gap-4" />
        </Variant>
        <Variant name="between">
          <Flex wrap justify="between" className="gap-4" />
        </Variant>
        <Variant name="around">
          <Flex wrap justify="around" className="gap-4" />
        </Variant>
      </Variants>
      <Variants title="States" help="Each of them alone.">
        <Variant name="wrap">
          <Flex wrap className="gap-4" />
        </Variant>
      </Variants>
      <Neighbours previous="Box" previousPath="/box" next="Vertical stack" nextPath="/v-stack" />
    </VStack>
  );
});
