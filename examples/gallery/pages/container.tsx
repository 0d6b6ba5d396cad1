import { page, use } from "heddle";
import { Container, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { ContainerTrial } from "../state/trials/container";

export default page({
  title: "Container",
  description: "Keeps its content in the middle of the page and no wider than is good to read.",
}, () => {
  const trial = use(ContainerTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="Container"
        section="Layout"
        help="Keeps its content in the middle of the page and no wider than is good to read."
      />
      <Specimen>
        <Container
          onClick={() => trial.tell("onClick")}
          onDoubleClick={() => trial.tell("onDoubleClick")}
        />
      </Specimen>
      <SourceCode code="<Container />" />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants title="Width" help="Widest it becomes, in pixels.">
        <Variant name="sm">
          <Container width="sm" />
        </Variant>
        <Variant name="md">
          <Container width="md" />
        </Variant>
        <Variant name="lg">
          <Container width="lg" />
        </Variant>
        <Variant name="xl">
          <Container width="xl" />
        </Variant>
      </Variants>
      <Neighbours previous="Grid" previousPath="/grid" next="Center" nextPath="/center" />
    </VStack>
  );
});
