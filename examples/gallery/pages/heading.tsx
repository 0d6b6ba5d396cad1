import { page, use } from "heddle";
import { Heading, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import { HeadingTrial } from "../state/trials/heading";

export default page({
  title: "Heading",
  description: "The title of a page or of a part of it.",
}, () => {
  const trial = use(HeadingTrial);
  return (
    <VStack className="gap-10">
      <Introduction title="Heading" section="Text" help="The title of a page or of a part of it." />
      <Specimen>
        <Heading
          level={2}
          onClick={() => trial.tell("onClick")}
          onDoubleClick={() => trial.tell("onDoubleClick")}
        >
          Heading
        </Heading>
      </Specimen>
      <SourceCode code="<Heading level={2}>Heading</Heading>" />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Neighbours previous="Breadcrumbs" previousPath="/breadcrumbs" next="Text" nextPath="/text" />
    </VStack>
  );
});
