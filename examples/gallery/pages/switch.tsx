import { page, use } from "heddle";
import { Switch, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { SwitchTrial } from "../state/trials/switch";

export default page({ title: "Switch", description: "Turns something on or off at once." }, () => {
  const trial = use(SwitchTrial);
  return (
    <VStack className="gap-10">
      <Introduction title="Switch" section="Controls" help="Turns something on or off at once." />
      <Specimen>
        <Switch
          bind={trial.checked}
          label="Switch"
          onChange={(payload) => trial.tell("onChange", payload)}
          onFocus={() => trial.tell("onFocus")}
          onBlur={() => trial.tell("onBlur")}
        />
      </Specimen>
      <SourceCode code={"<Switch label=\"Switch\" />"} />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants title="States" help="Each of them alone.">
        <Variant name="error">
          <Switch label="Switch" error="Say what is wrong and how to mend it." />
        </Variant>
        <Variant name="disabled">
          <Switch label="Switch" disabled />
        </Variant>
      </Variants>
      <Neighbours
        previous="Checkbox group"
        previousPath="/checkbox-group"
        next="Radio group"
        nextPath="/radio-group"
      />
    </VStack>
  );
});
