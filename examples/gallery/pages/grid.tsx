import { page, use } from "heddle";
import { Grid, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import { GridTrial } from "../state/trials/grid";

export default page({
  title: "Grid",
  description: "Lays out its children in columns of the same width; on narrow screens there are fewer of them.",
}, () => {
  const trial = use(GridTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="Grid"
        section="Layout"
        help="Lays out its children in columns of the same width; on narrow screens there are fewer of them."
      />
      <Specimen>
        <Grid
          columns={3}
          className="gap-4"
          onClick={() => trial.tell("onClick")}
          onDoubleClick={() => trial.tell("onDoubleClick")}
        />
      </Specimen>
      <SourceCode code={"<Grid columns={3} className=\"gap-4\" />"} />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Neighbours
        previous="Horizontal stack"
        previousPath="/h-stack"
        next="Container"
        nextPath="/container"
      />
    </VStack>
  );
});
