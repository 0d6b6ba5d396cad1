import { page } from "heddle";
import { Tab, Tabs, Text, VStack } from "heddle/components";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";

export default page({
  title: "Tab",
  description: "One part of Tabs: the tab to press and what it shows.",
}, () => {
  return (
    <VStack className="gap-10">
      <Introduction
        title="Tab"
        section="Layout"
        help="One part of Tabs: the tab to press and what it shows."
      />
      <Specimen>
        <Tabs>
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

      <Variants title="States" help="Each of them alone.">
        <Variant name="disabled">
          <Tabs>
            <Tab label="First" value="first" disabled>
              <Text>What is in the first tab.</Text>
            </Tab>
            <Tab label="Second" value="second">
              <Text>What is in the second tab.</Text>
            </Tab>
          </Tabs>
        </Variant>
      </Variants>
      <Neighbours previous="Tabs" previousPath="/tabs" next="Accordion" nextPath="/accordion" />
    </VStack>
  );
});
