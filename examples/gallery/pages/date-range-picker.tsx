import { page, use } from "heddle";
import { DateRangePicker, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { DateRangePickerTrial } from "../state/trials/date-range-picker";

export default page({
  title: "Date range picker",
  description: "From one date to another, typed as people write them where they live, or chosen from one calendar.",
}, () => {
  const trial = use(DateRangePickerTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="Date range picker"
        section="Controls"
        help="From one date to another, typed as people write them where they live, or chosen from one calendar."
      />
      <Specimen>
        <DateRangePicker
          bind={trial.value}
          label="Period"
          onChange={(payload) => trial.tell("onChange", payload)}
        />
      </Specimen>
      <SourceCode code={"<DateRangePicker label=\"Period\" />"} />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants title="First day" help="The day with which weeks begin.">
        <Variant name="locale">
          <DateRangePicker label="Period" firstDay="locale" />
        </Variant>
        <Variant name="mon">
          <DateRangePicker label="Period" firstDay="mon" />
        </Variant>
        <Variant name="sat">
          <DateRangePicker label="Period" firstDay="sat" />
        </Variant>
        <Variant name="sun">
          <DateRangePicker label="Period" firstDay="sun" />
        </Variant>
      </Variants>
      <Variants title="Size" help="32, 40 or 48 pixels high, as a Button of the same size.">
        <Variant name="sm">
          <DateRangePicker label="Period" size="sm" />
        </Variant>
        <Variant name="md">
          <DateRangePicker label="Period" size="md" />
        </Variant>
        <Variant name="lg">
          <DateRangePicker label="Period" size="lg" />
        </Variant>
      </Variants>
      <Variants title="States" help="Each of them alone.">
        <Variant name="error">
          <DateRangePicker label="Period" error="Say what is wrong and how to mend it." />
        </Variant>
        <Variant name="disabled">
          <DateRangePicker label="Period" disabled />
        </Variant>
        <Variant name="read only">
          <DateRangePicker label="Period" readOnly />
        </Variant>
      </Variants>
      <Neighbours
        previous="Date picker"
        previousPath="/date-picker"
        next="Time picker"
        nextPath="/time-picker"
      />
    </VStack>
  );
});
