import { page, use } from "heddle";
import { Center, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import { CenterTrial } from "../state/trials/center";

export default page({
  title: "Center",
  description: "Puts its content in the middle, both ways. With min-h-screen: in the middle of the page.",
}, () => {
  const trial = use(CenterTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="Center"
        section="Layout"
        help="Puts its content in the middle, both ways. With min-h-screen: in the middle of the page."
      />
      <Specimen>
        <Center
          className="p-6"
          onClick={() => trial.tell("onClick")}
          onDoubleClick={() => trial.tell("onDoubleClick")}
        />
      </Specimen>
      <SourceCode code={"<Center className=\"p-6\" />"} />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Neighbours
        previous="Container"
        previousPath="/container"
        next="Section"
        nextPath="/section"
      />
    </VStack>
  );
});
