import { page, use } from "heddle";
import { Box, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import { BoxTrial } from "../state/trials/box";

export default page({
  title: "Box",
  description: "A plain container. Give it room, colour and borders in the style panel.",
}, () => {
  const trial = use(BoxTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="Box"
        section="Layout"
        help="A plain container. Give it room, colour and borders in the style panel."
      />
      <Specimen>
        <Box
          className="p-4"
          onClick={() => trial.tell("onClick")}
          onDoubleClick={() => trial.tell("onDoubleClick")}
        />
      </Specimen>
      <SourceCode code={"<Box className=\"p-4\" />"} />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Neighbours previous="Navbar" previousPath="/navbar" next="Flex" nextPath="/flex" />
    </VStack>
  );
});
