import { page, use } from "heddle";
import { TimePicker, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { TimePickerTrial } from "../state/trials/time-picker";

export default page({
  title: "Time picker",
  description: "A time of day, typed as people write it where they live, or chosen from a list.",
}, () => {
  const trial = use(TimePickerTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="Time picker"
        section="Controls"
        help="A time of day, typed as people write it where they live, or chosen from a list."
      />
      <Specimen>
        <TimePicker
          bind={trial.value}
          placeholder="9:30"
          label="Time"
          onChange={(payload) => trial.tell("onChange", payload)}
          onFocus={() => trial.tell("onFocus")}
          onBlur={() => trial.tell("onBlur")}
        />
      </Specimen>
      <SourceCode code={"<TimePicker placeholder=\"9:30\" label=\"Time\" />"} />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants title="Hours" help="How the hours of a day are counted.">
        <Variant name="12">
          <TimePicker placeholder="9:30" label="Time" hours="12" />
        </Variant>
        <Variant name="24">
          <TimePicker placeholder="9:30" label="Time" hours="24" />
        </Variant>
        <Variant name="locale">
          <TimePicker placeholder="9:30" label="Time" hours="locale" />
        </Variant>
      </Variants>
      <Variants title="Size" help="32, 40 or 48 pixels high, as a Button of the same size.">
        <Variant name="sm">
          <TimePicker placeholder="9:30" label="Time" size="sm" />
        </Variant>
        <Variant name="md">
          <TimePicker placeholder="9:30" label="Time" size="md" />
        </Variant>
        <Variant name="lg">
          <TimePicker placeholder="9:30" label="Time" size="lg" />
        </Variant>
      </Variants>
      <Variants title="States" help="Each of them alone.">
        <Variant name="error">
          <TimePicker
            placeholder="9:30"
            label="Time"
            error="Say what is wrong and how to mend it."
          />
        </Variant>
        <Variant name="seconds">
          <TimePicker placeholder="9:30" label="Time" seconds />
        </Variant>
        <Variant name="disabled">
          <TimePicker placeholder="9:30" label="Time" disabled />
        </Variant>
        <Variant name="read only">
          <TimePicker placeholder="9:30" label="Time" readOnly />
        </Variant>
      </Variants>
      <Neighbours
        previous="Date range picker"
        previousPath="/date-range-picker"
        next="Color picker"
        nextPath="/color-picker"
      />
    </VStack>
  );
});
