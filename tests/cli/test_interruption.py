import signal
from concurrent.futures import ThreadPoolExecutor

import pytest

from govplan.cli.interruption import Interruption


def test_what_is_put_off_comes_after_what_must_be_whole() -> None:
    done: list[str] = []

    def write(interruption: Interruption) -> None:
        with interruption.put_off():
            signal.raise_signal(signal.SIGINT)
            done.append("written")
        done.append("next")

    with Interruption().awaited() as interruption, pytest.raises(KeyboardInterrupt):
        write(interruption)
    assert done == ["written"]


def test_otherwise_it_comes_at_once() -> None:
    with Interruption().awaited() as interruption:
        with interruption.put_off():
            pass
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)


def test_who_presses_twice_does_not_wait() -> None:
    done: list[str] = []

    def write(interruption: Interruption) -> None:
        with interruption.put_off():
            signal.raise_signal(signal.SIGINT)
            done.append("first")
            signal.raise_signal(signal.SIGINT)
            done.append("second")

    with Interruption().awaited() as interruption, pytest.raises(KeyboardInterrupt):
        write(interruption)
    assert done == ["first"]


def test_it_comes_once() -> None:
    with Interruption().awaited() as interruption:
        with pytest.raises(KeyboardInterrupt), interruption.put_off():
            signal.raise_signal(signal.SIGINT)
        with interruption.put_off():
            pass


def test_one_that_was_lost_comes_before_the_next_that_must_be_whole() -> None:
    done: list[str] = []
    with Interruption().awaited() as interruption:
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
        with pytest.raises(KeyboardInterrupt), interruption.put_off():
            done.append("written")
        interruption.heard()
        with interruption.put_off():
            done.append("the end")
    assert done == ["the end"]


def test_afterwards_all_is_as_before() -> None:
    before = signal.getsignal(signal.SIGINT)
    with Interruption().awaited():
        assert signal.getsignal(signal.SIGINT) != before
    assert signal.getsignal(signal.SIGINT) == before


def test_a_thread_that_hears_of_no_signals_can_use_it_too() -> None:
    def use() -> object:
        with Interruption().awaited() as interruption, interruption.put_off():
            return signal.getsignal(signal.SIGINT)

    with ThreadPoolExecutor() as pool:
        assert pool.submit(use).result() == signal.getsignal(signal.SIGINT)
