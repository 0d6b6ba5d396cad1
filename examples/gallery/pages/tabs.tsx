import { page, use } from "heddle";
import { Tab, Tabs, Text, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import { TabsTrial } from "../state/trials/tabs";

export default page({
  title: "Tabs",
  description: "Shows one of several parts at a time, picked from a row of tabs.",
}, () => {
  const trial = use(TabsTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="Tabs"
        section="Layout"
        help="Shows one of several parts at a time, picked from a row of tabs."
      />
      <Specimen>
        <Tabs bind={trial.value} onChange={(payload) => trial.tell("onChange", payload)}>
          <Tab label="First" value="first">
            <Text>What is in the first tab.</Text>
          </Tab>
          <Tab label="Second" value="second">
            <Text>What is in the second tab.</Text>
          </Tab>
        </Tabs>
      </Specimen>
      <SourceCode
        code={"<Tabs>\n  <Tab label=\"First\" value=\"first\">\n    <Text>What is in the first tab.</Text>\n  </Tab>\n  <Tab label=\"Second\" value=\"second\">\n    <Text>What is in the second tab.</Text>\n  </Tab>\n</Tabs>"}
      />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Neighbours previous="Spacer" previousPath="/spacer" next="Tab" nextPath="/tab" />
    </VStack>
  );
});
