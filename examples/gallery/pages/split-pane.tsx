import { page, use } from "heddle";
import { SplitPane, Text, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { SplitPaneTrial } from "../state/trials/split-pane";

export default page({
  title: "Split pane",
  description: "Two panes with a line between them that people drag, or move with the arrow keys. On a phone they stand below each other.",
}, () => {
  const trial = use(SplitPaneTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="Split pane"
        section="Layout"
        help="Two panes with a line between them that people drag, or move with the arrow keys. On a phone they stand below each other."
      />
      <Specimen>
        <SplitPane
          bind={trial.size}
          className="h-64 rounded-card border border-line bg-panel"
          onSizeChange={(payload) => trial.tell("onSizeChange", payload)}
          first={<Text className="p-4">A list of things.</Text>}
          second={<Text className="p-4">What the chosen one is about.</Text>}
        />
      </Specimen>
      <SourceCode
        code={"<SplitPane\n  size={35}\n  className=\"h-64 rounded-card border border-line bg-panel\"\n  first={<Text className=\"p-4\">A list of things.</Text>}\n  second={<Text className=\"p-4\">What the chosen one is about.</Text>}\n/>"}
      />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants title="Direction" help="How the two panes stand.">
        <Variant name="horizontal">
          <SplitPane
            direction="horizontal"
            size={35}
            className="h-64 rounded-card border border-line bg-panel"
            first={<Text className="p-4">A list of things.</Text>}
            second={<Text className="p-4">What the chosen one is about.</Text>}
          />
        </Variant>
        <Variant name="vertical">
          <SplitPane
            direction="vertical"
            size={35}
            className="h-64 rounded-card border border-line bg-panel"
            first={<Text className="p-4">A list of things.</Text>}
            second={<Text className="p-4">What the chosen one is about.</Text>}
          />
        </Variant>
      </Variants>
      <Variants title="States" help="Each of them alone.">
        <Variant name="not stacks">
          <SplitPane
            size={35}
            stacks={false}
            className="h-64 rounded-card border border-line bg-panel"
            first={<Text className="p-4">A list of things.</Text>}
            second={<Text className="p-4">What the chosen one is about.</Text>}
          />
        </Variant>
        <Variant name="disabled">
          <SplitPane
            size={35}
            disabled
            className="h-64 rounded-card border border-line bg-panel"
            first={<Text className="p-4">A list of things.</Text>}
            second={<Text className="p-4">What the chosen one is about.</Text>}
          />
        </Variant>
      </Variants>
      <Neighbours
        previous="Scroll area"
        previousPath="/scroll-area"
        next="Spacer"
        nextPath="/spacer"
      />
    </VStack>
  );
});
